/** Writes uiautomator dumps for tests, as a phone would. */
export interface Fake {
  readonly c?: string
  readonly text?: string
  readonly desc?: string
  readonly id?: string
  readonly at?: readonly [number, number, number, number]
  readonly tap?: boolean
  readonly check?: boolean
  readonly checkable?: boolean
  readonly selected?: boolean
  readonly owner?: string
  readonly in?: readonly Fake[]
}

export const APP = 'cn.example.kangle'

const quote = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

const node = (fake: Fake, owner: string): string => {
  const who = fake.owner ?? owner
  const name = fake.c ?? 'TextView'
  const className = name.includes('.') ? name : `android.${name === 'View' ? 'view' : 'widget'}.${name}`
  const [left, top, right, bottom] = fake.at ?? [0, 0, 1080, 2400]
  const checkable = fake.checkable ?? fake.check !== undefined
  const tap = fake.tap ?? (/Button|CheckBox|Switch/.test(name) || false)
  return (
    `<node index="0" text="${quote(fake.text ?? '')}" resource-id="${fake.id ? `${who}:id/${fake.id}` : ''}" class="${className}" ` +
    `package="${who}" content-desc="${quote(fake.desc ?? '')}" checkable="${checkable}" checked="${fake.check ?? false}" ` +
    `clickable="${tap}" enabled="true" focusable="false" focused="false" scrollable="false" long-clickable="false" ` +
    `password="false" selected="${fake.selected ?? false}" bounds="[${left},${top}][${right},${bottom}]">` +
    `${(fake.in ?? []).map((child) => node(child, who)).join('')}</node>`
  )
}

/** A dump with one window for every element given. */
export const dump = (...windows: readonly Fake[]): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>` +
  `<hierarchy rotation="0">${windows.map((fake) => node(fake, APP)).join('')}</hierarchy>`

/** A full window of the app with these elements in it. */
export const screen = (...children: readonly Fake[]): string =>
  dump({ c: 'FrameLayout', at: [0, 0, 1080, 2400], in: children })

/** A PNG header of that size; enough for whoever reads only the size. */
export const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(33)
  bytes.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A dialog of the system that asks for a permission, over a window of the app. */
export const prompt = (text: string, ...under: readonly Fake[]): string =>
  dump(
    { c: 'FrameLayout', in: under },
    {
      c: 'FrameLayout',
      owner: 'com.android.permissioncontroller',
      at: [40, 1500, 1040, 2300],
      in: [
        { text, id: 'permission_message', at: [80, 1550, 1000, 1700] },
        {
          c: 'Button',
          text: '仅在使用该应用时允许',
          id: 'permission_allow_foreground_only_button',
          at: [80, 1750, 1000, 1900],
        },
        { c: 'Button', text: '拒绝', id: 'permission_deny_button', at: [80, 1950, 1000, 2100] },
      ],
    },
  )
