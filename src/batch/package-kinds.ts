/** Files that are packages, by the ends of their names. */
export const PACKAGES: readonly string[] = ['.apk', '.apks', '.xapk', '.apkm', '.aab', '.hap', '.ipa']
