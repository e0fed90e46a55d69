import type { ControlRole } from '../../facts/controls.ts'

/** Endings of class names, most special first: `AppCompatCheckBox` ends as `CheckBox` does. */
const ENDINGS: readonly (readonly [RegExp, ControlRole])[] = [
  [/(check(ed)?textview|checkbox|checkview)$/, 'checkbox'],
  [/(switch|switchcompat|switchmaterial|switchbutton|togglebutton|toggle)$/, 'switch'],
  [/(radiobutton|radioview)$/, 'radio'],
  [/(edittext|textinputedittext|autocompletetextview|searchview|editview)$/, 'input'],
  [/(imagebutton|imageview|circleimageview|draweeview|simpledraweeview|photoview|iconview)$/, 'image'],
  [/(button|btn|chip|superbutton)$/, 'button'],
  [/(textview|text|label|richtext)$/, 'text'],
]

/** What a widget is, told by its class. Layout containers and unknown classes are `other`. */
export const widgetRole = (className: string): ControlRole => {
  const simple = (className.split(/[.$]/).at(-1) ?? '').toLowerCase().slice(0, 200)
  return ENDINGS.find(([ending]) => ending.test(simple))?.[1] ?? 'other'
}

/** Whether the platform fills `clickable` and `checked` of this class truthfully; drawn toolkits often do not. */
export const isPlatformWidget = (className: string): boolean =>
  /^(android\.(widget|support)\.|androidx\.|com\.google\.android\.material\.)/.test(className) ||
  /(TextView|CheckBox|RadioButton|Switch|Button)$/.test(className)

/** Classes that draw what a dump or a layout cannot see into. */
export const isOpaqueWidget = (className: string): boolean =>
  /(WebView|FlutterView|FlutterSurfaceView|FlutterTextureView|SurfaceView|TextureView|UnityPlayer|GLSurfaceView|Cocos2dxGLSurfaceView|XWalkView|DCWebView|FlutterImageView)$/.test(
    className,
  )
