import { ToolError } from '../../errors.ts'
import { filesBelow, linksOut } from './folder-listing.ts'
import type { Recorded } from './recorded-screens.ts'

/** Loose files read from one folder. */
const MOST_LOOSE = 2_000

/** Names under which people save dumps and pages; what is none by its content is passed over. */
const isScreenFile = (name: string): boolean =>
  /\.(xml|uix|txt|log|dump|html?|xhtml)$|(^|\/)[^./]+$/i.test(name) ||
  (/\.json$/i.test(name) && /dump|ui|window|hierarchy|screen/i.test(name))
const IS_PICTURE = /\.png$/i
/** Pages of a project stand in folders, and are read with the sources they belong to. */
const isTaken = (name: string): boolean =>
  IS_PICTURE.test(name) || (isScreenFile(name) && !(name.includes('/') && /\.x?html?$/i.test(name)))
const stem = (name: string): string => name.replace(/\.[^./]+$/, '')

/**
 * Loose screens of a folder and those below it in the order of their names, each with the picture of the same name.
 * A picture alone is a screen only in the folder itself: below it stand those of a project.
 */
export const looseSteps = async (folder: string): Promise<Recorded[]> => {
  const names = await filesBelow(folder, MOST_LOOSE, isTaken)
  const pictures = new Map(names.filter((name) => IS_PICTURE.test(name)).map((name) => [stem(name), name]))
  const dumps = names.filter(isScreenFile)
  const paired = new Set(dumps.map(stem))
  const withPicture = (name: string): Recorded => {
    const picture = pictures.get(stem(name))
    return { file: name, ...(picture === undefined ? {} : { picture }) }
  }
  const alone = [...pictures]
    .filter(([name]) => !paired.has(name) && !name.includes('/'))
    .map(([, picture]): Recorded => ({ picture }))
  return [...dumps.map(withPicture), ...alone].sort((a, b) =>
    (a.file ?? a.picture ?? '') < (b.file ?? b.picture ?? '') ? -1 : 1,
  )
}

/** A single file as a screen. */
export const looseStep = (name: string): Recorded =>
  IS_PICTURE.test(name) ? { picture: name } : { file: name }

/** Says of a single file that it is no screen. */
export const noScreenIn = (file: string): ToolError =>
  new ToolError('no-screen-read', {
    zh: `${file} 不是可读取的界面，未采用。--screens 可以是 uiautomator 导出的 XML、保存的网页、界面源码，或者存放它们的文件夹。`,
    en: `${file} is no screen that can be read and was not used. --screens takes XML of uiautomator, saved pages, component sources, or a folder of them.`,
  })

/** Links named in one message. */
const MOST_NAMED = 3

/** Says of the links of a folder that lead out of it that they were not read; undefined where there is none. */
export const linkProblem = async (folder: string): Promise<ToolError | undefined> => {
  const links = await linksOut(folder, MOST_LOOSE)
  if (links.length === 0) return undefined
  const named = links.slice(0, MOST_NAMED)
  const more = links.length > named.length
  return new ToolError('links-not-read', {
    zh: `界面材料中有 ${links.length} 个符号链接指向文件夹之外或者已失效，未读取：${named.join('、')}${more ? '等' : ''}。请把文件本身放入文件夹。`,
    en: `${links.length} symbolic link(s) among the screens lead out of the folder or nowhere and were not read: ${named.join(', ')}${more ? ', …' : ''}. Put the files themselves into the folder.`,
  })
}
