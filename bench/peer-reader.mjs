// Reads one package by another library and prints what it found as JSON: node bench/peer-reader.mjs NAME FILE
// Run as a child with a time limit: some of them never end on a hostile file.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [name, file] = process.argv.slice(2)

const READERS = {
  'node-apk-parser': () => {
    const manifest = require('node-apk-parser').readFile(file).readManifestSync()
    const { application = {} } = manifest
    return {
      package: manifest.package,
      permissions: manifest.usesPermissions.map((permission) => permission.name),
      components: [
        application.activities,
        application.activityAliases,
        application.services,
        application.receivers,
        application.providers,
      ].map((list) => list?.length ?? 0),
    }
  },
  adbkit: async () => {
    const { default: ApkReader = require('@devicefarmer/adbkit-apkreader') } =
      require('@devicefarmer/adbkit-apkreader')
    const reader = await ApkReader.open(file)
    const manifest = await reader.readManifest()
    const { application = {} } = manifest
    return {
      package: manifest.package,
      permissions: manifest.usesPermissions.map((permission) => permission.name),
      components: [
        application.activities,
        application.activityAliases,
        application.services,
        application.receivers,
        application.providers,
      ].map((list) => list?.length ?? 0),
    }
  },
}

const found = await READERS[name]?.()
if (!found) throw new Error(`no reader ${name}; one of ${Object.keys(READERS).join(', ')}`)
process.stdout.write(`${JSON.stringify(found)}\n`)
