import { SCREEN_KINDS, WALKS } from './screens.ts'
import { choice, flag, number, optional, table, text, texts, whole } from './table.ts'

export const CONTROL_ROLES = [
  'button',
  'checkbox',
  'unsettled-checkbox',
  'switch',
  'radio',
  'link',
  'text',
  'input',
  'image',
  'other',
] as const
export type ControlRole = (typeof CONTROL_ROLES)[number]

/** Controls of screens. */
export const controls = table({
  says: 'One control or text of a screen.',
  key: ['screenKind', 'role', 'label'],
  scopes: WALKS,
  columns: {
    screen: text('Id of its screen.'),
    screenKind: choice(SCREEN_KINDS, 'Kind of its screen.'),
    screenTitle: text('Title of its screen.'),
    role: choice(
      CONTROL_ROLES,
      'What it does, whatever its class. A box is unsettled where only a person can say whether it was ticked: it is drawn on a screen that was seen, with nothing that tells its state, or code ticks it when a dialog is confirmed.',
    ),
    label: optional(text('What it says: its own text, else its description, else the text that labels it.')),
    labelFrom: choice(['own', 'description', 'neighbour', 'hint'], 'Where the label comes from.'),
    resourceId: text('Its view id: agree.'),
    className: text('Class of the widget.'),
    order: whole('Position in reading order within its screen, from 1.'),
    checkedAtStart: flag('Whether it is ticked before the user acts.'),
    checked: flag('Whether it was ticked when the screen was recorded, whoever ticked it.'),
    enabled: flag('Whether it can be used.'),
    clickable: flag('Whether it can be tapped.'),
    visible: flag('Whether it is shown.'),
    act: choice(
      ['accept', 'refuse', 'acknowledge', 'open-policy', 'open-terms', 'delete', 'cancel-account', 'other'],
      'What tapping it means, told by its label.',
    ),
    agreement: flag('Whether it is a box by which the user agrees to policy or terms.'),
    names: texts('Documents its label names: policy, terms, children.'),
    textSize: number('Text size in sp.'),
    textColor: text('Colour of the text, #RRGGBB.'),
    backgroundColor: text('Colour behind it, #RRGGBB.'),
    contrast: number('Contrast ratio of text and background, 1 to 21.'),
    left: whole('Bounds in pixels of the screen.'),
    top: whole('Bounds.'),
    right: whole('Bounds.'),
    bottom: whole('Bounds.'),
  },
})
