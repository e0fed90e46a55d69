import { dirname, posix } from 'node:path'
import type { Input } from '../collector.ts'
import type { SourceFile, SourceFolder } from './source-folder.ts'
import { textOfBytes } from './text-of-bytes.ts'

const MOST_FILES = 400
const MOST_BYTES = 2_000_000
/**
 * Where packages keep text that becomes screens: `assets` of Cordova (`www`), Capacitor (`public`), uni-app (`apps`),
 * React Native (a bundle) and mini-program containers, and `res/raw`.
 */
const PLACES = /^(assets|res\/raw)\//
const READABLE = /\.(html?|json|js|vue|wxml|axml|swan|ttml|csd|bundle|jsbundle)$/i
/** Libraries, which hold no screens of the app. */
const LIBRARY =
  /(^|\/)(cordova|jquery|vue|vuex|react|angular|zepto|echarts|lodash|swiper|vconsole|weex|uni-jsframework|pdf|three|bootstrap|polyfill|chunk-vendors|vendor|plugins?)[^/]*\.js$/i

/** Text inside the package that describes screens; undefined without a package. */
export const packagedSources = async ({ android, budget }: Input): Promise<SourceFolder | undefined> => {
  if (!android) return undefined
  const entries = android.archive.entries.filter(
    ({ name, size }) => PLACES.test(name) && READABLE.test(name) && !LIBRARY.test(name) && size <= MOST_BYTES,
  )
  const bytesOf = async (name: string): Promise<Uint8Array | undefined> => {
    budget.tick(name)
    const read = await android.entry(name)
    return read.ok ? read.value : undefined
  }
  return {
    evidence: 'static',
    keeps: false,
    files: entries.slice(0, MOST_FILES).map(({ name }): SourceFile => ({ name, read: () => bytesOf(name) })),
    sourceOf: (name) => android.at(name),
    takesPages: () => true,
    async near(name, path) {
      const at = posix.join(dirname(name), path.replace(/[?#].*$/, ''))
      const found = PLACES.test(at) ? android.archive.find(at) : undefined
      const bytes = found && found.size <= MOST_BYTES ? await bytesOf(at) : undefined
      return bytes ? textOfBytes(bytes) : undefined
    },
  }
}
