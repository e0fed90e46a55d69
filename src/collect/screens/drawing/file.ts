import { createHash } from 'node:crypto'
import { DRAWING_TYPE } from '../../../facts/drawing.ts'
import type { EvidenceFile } from '../../evidence-file.ts'
import type { ScreenTree } from '../tree.ts'
import { drawLayout } from './draw.ts'

/** The drawing of a layout as a file that is kept with the case; undefined when nothing in it would be seen. */
export const drawingFile = (tree: ScreenTree, name: string): EvidenceFile | undefined => {
  const drawing = drawLayout(tree)
  if (drawing === undefined) return undefined
  const bytes = Buffer.from(JSON.stringify(drawing))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: `${name}.json`, sha256, bytes, mediaType: DRAWING_TYPE, role: 'drawing' }
}
