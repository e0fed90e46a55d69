import type { XmlElement } from '../../src/collect/android/axml.ts'
import { hex, valueText } from './aapt2-value.ts'

/** The tree as `aapt2 dump xmltree` prints it, without its namespaces, line numbers and indentation. */
export const treeLines = (element: XmlElement, depth = 0): string[] => {
  const name = element.namespace === '' ? element.name : `${element.namespace}:${element.name}`
  const attributes = element.attributes.map((attribute) => {
    const full = attribute.namespace === '' ? attribute.name : `${attribute.namespace}:${attribute.name}`
    const id = attribute.resourceId === 0 ? '' : `(${hex(attribute.resourceId)})`
    // The other reader leaves out a raw value that is empty.
    const raw = attribute.rawValue ? ` (Raw: "${attribute.rawValue}")` : ''
    return `${depth} A: ${full}${id}=${valueText(attribute)}${raw}`
  })
  return [
    `${depth} E: ${name}`,
    ...attributes,
    ...element.children.flatMap((child) => treeLines(child, depth + 1)),
  ]
}

/** What the other reader printed, in the same form. */
export const oracleTreeLines = (printed: string): string[] => {
  const lines: string[] = []
  const open: number[] = []
  for (const line of printed.split(/\n(?= *(?:[NEA]:|T:) )/)) {
    const found = /^( *)([NEA]): ([\s\S]*)$/.exec(line.replace(/\n+$/, ''))
    if (!found) continue
    const [, indent = '', kind = '', rest = ''] = found
    // A namespace that is declared further in stands before its element, and indents it once more.
    if (kind !== 'A') while (open.length > 0 && (open.at(-1) ?? 0) >= indent.length) open.pop()
    if (kind === 'N') continue
    if (kind === 'E') open.push(indent.length)
    const text = kind === 'E' ? rest.replace(/ \(line=\d+\)$/, '') : rest
    lines.push(`${open.length - 1} ${kind}: ${text}`)
  }
  return lines
}
