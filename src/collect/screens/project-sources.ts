import { dirname, posix } from 'node:path'
import type { Input } from '../collector.ts'
import type { SourceFile, SourceFolder } from './source-folder.ts'

/** Sources of screens that a package holds only compiled: layouts it holds itself. */
const COMPONENT =
  /\.(?:vue|nvue|uvue|ux|wpy|mpx|svelte|wxml|axml|swan|ttml|qml|ksml|jxml|xhsml|jsx|tsx|ets|dart|kt)$/i

/**
 * Sources of screens in the project that a package was built from. They are as good as what the package itself holds: code can show a
 * screen, change it, or never use it.
 */
export const projectSources = ({ source: project, reference }: Input): SourceFolder | undefined => {
  if (project === undefined || reference.screens === reference.source) return undefined
  const bytesOf = async (name: string): Promise<Uint8Array | undefined> => project.bytes(name)
  return {
    evidence: 'static',
    keeps: true,
    files: project.files
      .filter((name) => COMPONENT.test(name))
      .map((name): SourceFile => ({ name, read: () => bytesOf(name) })),
    sourceOf: (name) => project.fileAt(name),
    takesPages: () => false,
    async near(name, path) {
      const at = posix.join(dirname(name), path.replace(/[?#].*$/, ''))
      return at.startsWith('..') ? undefined : project.text(at)
    },
  }
}
