import type { Box } from '../../facts/locator.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'

/** Packages of the system and of phone makers that show permission prompts. */
const PROMPTERS =
  /^(com\.(google\.)?android\.(permissioncontroller|packageinstaller)|com\.samsung\.android\.(permissioncontroller|packageinstaller)|com\.miui\.(securitycenter|packageinstaller|permcenter)|com\.lbe\.security\.miui|com\.huawei\.(systemmanager|permissioncontroller)|com\.hihonor\.(systemmanager|permissioncontroller)|com\.(coloros|oplus|oppo|oneplus)\.(securitypermission|safecenter|permissioncontroller|securepay)|com\.vivo\.(permissionmanager|packageinstaller|abe)|com\.iqoo\.secure|com\.meizu\.(safe|permissioncommon)|com\.zte\.(permission|heartyservice)\w*|com\.lenovo\.(security|safecenter)\w*|com\.transsion\.\w*permission\w*|com\.qiku\.\w*security\w*)$/

/** Packages whose windows stand around every app: bars, launchers, keyboards. */
const SURROUNDINGS =
  /^(com\.android\.systemui|com\.(google\.)?android\.(inputmethod|launcher)\w*(\.\w+)*|com\.\w+\.(inputmethod|inputmethods|ime)(\.\w+)*|com\.sohu\.inputmethod\.\w+|com\.baidu\.input\w*|com\.iflytek\.inputmethod\w*|com\.tencent\.qqpinyin)$/

const KEYBOARDS = /(inputmethod|\.ime(\.|$)|^com\.baidu\.input|qqpinyin)/

/** Whether a package draws a keyboard. */
export const isKeyboard = (owner: string): boolean => SURROUNDINGS.test(owner) && KEYBOARDS.test(owner)
/** Whether a package shows the permission prompts of a system. */
export const isPrompter = (owner: string): boolean => PROMPTERS.test(owner)
export const isSurroundings = (owner: string): boolean => SURROUNDINGS.test(owner)

/** The packages that draw a tree, each once. */
export const ownersOf = (tree: ScreenTree): readonly string[] => {
  const owners = new Set<string>()
  const visit = (node: ScreenNode): void => {
    if (node.owner) owners.add(node.owner)
    for (const child of node.children) visit(child)
  }
  for (const root of tree.roots) visit(root)
  return [...owners].sort()
}

/** The tree with only the elements whose package is kept; elements without one stay. */
export const onlyOwners = (tree: ScreenTree, keep: (owner: string) => boolean): ScreenTree => {
  const kept = (node: ScreenNode): ScreenNode[] => {
    const children = node.children.flatMap(kept)
    if (node.owner === undefined || keep(node.owner)) return [{ ...node, children }]
    return children
  }
  return { ...tree, roots: tree.roots.flatMap(kept) }
}

/** The places of the keyboards that stand over a screen, in pixels of it. */
export const keyboardsOf = (tree: ScreenTree): readonly Box[] =>
  tree.roots.flatMap((root) => (root.owner && isKeyboard(root.owner) && root.bounds ? [root.bounds] : []))

/** The tree with the size of its display: that of its picture, else as far as its windows reach. */
export const withDisplay = (
  tree: ScreenTree,
  picture?: { readonly width: number; readonly height: number },
): ScreenTree => {
  if (picture) return { ...tree, ...picture }
  if (tree.width !== undefined) return tree
  const reach = (side: 2 | 3): number => Math.max(0, ...tree.roots.map((root) => root.bounds?.[side] ?? 0))
  const [width, height] = [reach(2), reach(3)]
  return width > 0 && height > 0 ? { ...tree, width, height } : tree
}
