import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'

/** What the library gives out: every name and every member says what it is, and names nothing that is not given out too. */
const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration | ts.VariableStatement

const named = (path: string, name: string): Declared => {
  const found = parsed(path).statements.find((one): one is Declared =>
    ts.isVariableStatement(one)
      ? one.declarationList.declarations.some((each) => each.name.getText() === name)
      : (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one)) &&
        one.name?.text === name,
  )
  if (found === undefined) throw new Error(`${name} is not declared in ${path}`)
  return found
}

const given = parsed(join(SRC, 'index.ts')).statements.flatMap((one) => {
  if (!ts.isExportDeclaration(one) || one.exportClause === undefined) return []
  if (!ts.isNamedExports(one.exportClause) || one.moduleSpecifier === undefined) return []
  const path = join(SRC, one.moduleSpecifier.getText().slice(1, -1))
  return one.exportClause.elements.map(({ name, propertyName }) => ({
    path,
    name: (propertyName ?? name).text,
  }))
})
const keyOf = (path: string, name: string): string => `${path} ${name}`
const given_ = new Set(given.map(({ path, name }) => keyOf(path, name)))
/** Types that only say how others are worked out. */
const { intentionallyNotExported: hiddenOnes } = JSON.parse(
  readFileSync(join(SRC, '../docs/typedoc.json'), 'utf8'),
) as { intentionallyNotExported: readonly string[] }

const commented = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && String(doc.comment ?? '') !== '')
const internal = (node: ts.Node): boolean =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')

/** Members; of types written in place the comment of the member tells. Those of no interest to others are left out. */
const membersOf = (node: Declared): (ts.PropertySignature | ts.PropertyDeclaration)[] =>
  ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)
    ? [...node.members].filter(
        (one): one is ts.PropertySignature | ts.PropertyDeclaration =>
          (ts.isPropertySignature(one) || ts.isPropertyDeclaration(one)) && !internal(one),
      )
    : []

/** Verdicts, titles and the like are told by their type. */
const TOLD_BY_TYPE = /^(?:Verdict|Severity|Bilingual)$/
const selfTelling = ({ type }: ts.PropertySignature | ts.PropertyDeclaration): boolean =>
  TOLD_BY_TYPE.test(type?.getText() ?? '')

/** Names of types that a declaration is made of, with the file each is declared in. */
const usedBy = (path: string, node: ts.Node): { path: string; name: string }[] => {
  const from = new Map(
    parsed(path).statements.flatMap((one) =>
      ts.isImportDeclaration(one) &&
      one.importClause?.namedBindings &&
      ts.isNamedImports(one.importClause.namedBindings)
        ? one.importClause.namedBindings.elements.map(
            ({ name }) =>
              [name.text, join(dirname(path), one.moduleSpecifier.getText().slice(1, -1))] as const,
          )
        : [],
    ),
  )
  const found: { path: string; name: string }[] = []
  const visit = (one: ts.Node): void => {
    if (internal(one)) return
    if (ts.isTypeReferenceNode(one)) {
      const name = one.typeName.getText()
      const file = from.get(name)
      if (file?.endsWith('.ts')) found.push({ path: file, name })
    }
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

describe('what the library gives out', () => {
  test('is the whole of it', () => {
    expect(given.length).toBeGreaterThan(30)
  })

  test.each(given)('$name says what it is, and so does each of its members', ({ path, name }) => {
    const node = named(path, name)
    const silent = membersOf(node).filter((member) => !commented(member) && !selfTelling(member))
    expect(commented(node)).toBe(true)
    expect(silent.map((member) => member.name.getText())).toEqual([])
  })

  test.each(given)('$name is made of what is given out too', ({ path, name }) => {
    const hidden = usedBy(path, named(path, name)).filter(
      (one) => !given_.has(keyOf(one.path, one.name)) && !hiddenOnes.includes(one.name),
    )
    expect(hidden.map((one) => one.name)).toEqual([])
  })
})
