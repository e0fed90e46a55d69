// Reads the resources of a sample that drawing needs: strings, colours, layouts, shapes and vector pictures.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'

/** Pixels of one dp or sp at 440 pixels per inch. */
export const SCALE = 440 / 160

const parse = (path) => load(readFileSync(path, 'utf8'), { xml: true })

/** Android writes #AARRGGBB, CSS #RRGGBBAA. */
const cssColor = (color) => (color.length === 9 ? `#${color.slice(3)}${color.slice(1, 3)}` : color)

/** `12dp` → 33. */
export const pixels = (size) => Math.round(Number.parseFloat(size) * (/(dp|dip|sp)$/.test(size) ? SCALE : 1))

/** The default (Chinese) resources in a `res` folder. */
export const readResources = (folder) => {
  const values = new Map([
    ['@android:color/white', '#FFFFFF'],
    ['@android:color/transparent', '#00000000'],
  ])
  for (const name of readdirSync(join(folder, 'values'))) {
    const $ = parse(join(folder, 'values', name))
    $('resources > string, resources > color').each((_, node) => {
      values.set(`@${node.name}/${$(node).attr('name')}`, $(node).text().replaceAll('\\n', '\n'))
    })
  }
  const value = (reference) => {
    if (!reference?.startsWith('@')) return reference
    const found = values.get(reference)
    if (found === undefined) throw new Error(`${folder}: no resource ${reference}`)
    return value(found)
  }
  const root = (kind, name) => {
    const $ = parse(join(folder, kind, `${name}.xml`))
    return $.root().children().get(0)
  }
  return {
    value,
    color: (reference) => cssColor(value(reference)),
    layout: (name) => root('layout', name),
    /** A shape as CSS, or a vector as SVG. */
    drawable: (reference) => {
      const node = root('drawable', reference.replace('@drawable/', ''))
      return node.name === 'vector' ? { svg: vector(node, value) } : { css: shape(node, value) }
    },
  }
}

const elements = (node) => (node.children ?? []).filter((child) => child.type === 'tag')

const shape = (node, value) =>
  elements(node)
    .map(({ name, attribs }) => {
      if (name === 'solid') return `background:${cssColor(value(attribs['android:color']))};`
      if (name === 'corners') return `border-radius:${pixels(attribs['android:radius'])}px;`
      if (name === 'stroke') {
        const width = pixels(attribs['android:width'])
        return `box-shadow:inset 0 0 0 ${width}px ${cssColor(value(attribs['android:color']))};`
      }
      return ''
    })
    .join('')

const vector = (node, value) => {
  const paths = elements(node).map(({ attribs }) => {
    const fill = attribs['android:fillColor'] ? cssColor(value(attribs['android:fillColor'])) : 'none'
    const stroke = attribs['android:strokeColor'] ? cssColor(value(attribs['android:strokeColor'])) : 'none'
    const width = attribs['android:strokeWidth'] ?? '0'
    return `<path d="${attribs['android:pathData']}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`
  })
  const box = `0 0 ${node.attribs['android:viewportWidth']} ${node.attribs['android:viewportHeight']}`
  return `<svg viewBox="${box}" width="100%" height="100%">${paths.join('')}</svg>`
}
