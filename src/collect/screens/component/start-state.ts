import { stateClass, stateDeclaration } from './declared-state.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { type FunctionNode, gathering, isFunction, stateAll } from './gathering.ts'
import { runAnswer, runHook } from './hooks.ts'
import { isOptions, stateOptions, stateProperties } from './options-state.ts'
import { calleeName, type Node, walk } from './script.ts'

/** What a component starts with: its names and their values, and what is computed from them. */
export interface StartState extends Scope {
  /** Names that the component states, in order. */
  readonly names: readonly string[]
}

/** Calls that run a function before the user can act. */
const HOOK_CALLS =
  /^(onMounted|onBeforeMount|onActivated|onLoad|onShow|onReady|useLoad|useReady|useDidShow|useMount|useEffect|useLayoutEffect|watchEffect|useEffectOnce|useOnLoad|onLaunch)$/
const MAKERS =
  /^(defineComponent|createApp|Vue|extend|Page|Component|App|component|defineOptions|createPage|create|withDefaults|mpx|createComponent|createClass|createReactClass|defineNuxtComponent|observer|memo)$/
/** Hooks of forms, whose options state the start values of the fields. Sources: the manuals of React Hook Form, Formik, TanStack Form. */
const FORMS = /^(useForm|useFormik|createForm)$/

/**
 * The start values of the components of a script: what is declared, and what hooks that run before the user acts make
 * of it. What a branch or a callback sets is known only when it is what was known anyway. With `answers`, the values
 * are those after the user has confirmed the dialogs that these hear.
 */
export const startState = (programs: readonly Node[], answers: readonly FunctionNode[] = []): StartState => {
  const into = gathering()
  const hooks: FunctionNode[] = []
  for (const program of programs) {
    walk(program, (node, parents) => {
      const parent = parents[0]
      switch (node.type) {
        case 'ImportDeclaration':
          for (const { type, local } of node.specifiers)
            if (type === 'ImportDefaultSpecifier' && /\.\w{2,5}$/.test(node.source.value))
              into.values.set(local.name, node.source.value)
          return false
        case 'VariableDeclarator':
          stateDeclaration(node, parents, into)
          return undefined
        case 'FunctionDeclaration':
          if (node.id) into.methods.set(node.id.name, node)
          return undefined
        case 'ClassBody':
          hooks.push(...stateClass(node, into))
          return undefined
        case 'ObjectExpression': {
          const makes =
            parent?.type === 'ExportDefaultDeclaration' ||
            ((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
              MAKERS.test(calleeName(parent.callee))) ||
            (parent?.type === 'AssignmentExpression' &&
              parent.left.type === 'MemberExpression' &&
              calleeName(parent.left) === 'exports') ||
            (parent?.type === 'VariableDeclarator' && isOptions(node))
          if (makes) hooks.push(...stateOptions(node, into))
          return undefined
        }
        case 'CallExpression': {
          const name = calleeName(node.callee)
          const [first] = node.arguments
          if (HOOK_CALLS.test(name) && isFunction(first)) hooks.push(first)
          if (name === 'defineProps' && first) stateProperties(into, first)
          if (FORMS.test(name) && first) stateAll(into, evaluate(first, into))
          if (name === 'withDefaults' && node.arguments[1]) stateAll(into, evaluate(node.arguments[1], into))
          return undefined
        }
        case 'AssignmentExpression':
          return undefined
        default:
          return undefined
      }
    })
  }
  for (const [name, node] of into.computed) if (name.startsWith('...')) stateAll(into, evaluate(node, into))
  for (const hook of hooks) runHook(hook, into)
  for (const answer of answers) runAnswer(answer, into)
  return { lookup: into.lookup, names: [...into.values.keys()] }
}
