/** Files that are packages, by the ends of their names. */
export const PACKAGES: readonly string[] = ['.apk', '.apks', '.xapk', '.aab', '.hap', '.ipa']
