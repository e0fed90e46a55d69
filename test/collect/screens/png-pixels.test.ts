import { expect, test } from '@jest/globals'
import { pngPixels } from '../../../src/collect/screens/png-pixels.ts'

const rgb = (grey: readonly number[]): number[] => grey.flatMap((value) => [value, value, value])
const [red, blue, white, black] = [[255, 0, 0], [0, 0, 255], rgb([255]), rgb([0])] as const

/** Five by three pixels, written in each form by another program. */
const COLOURS = [
  [red, red, blue, blue, white],
  [black, red, blue, white, white],
  [black, black, black, white, red],
].flat(2)
const GREYS = rgb([0, 255, 85, 170, 255, 0, 0, 85, 170, 0, 255, 0, 85, 170, 85])
const PICTURES = [
  [
    '2-bit palette',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADAgMAAAAmWC1rAAAADFBMVEX/AAAAAP////8AAABhY2ZyAAAAEUlEQVQI12NgbWA41sDwjwEAC4sCygEEC5QAAAAASUVORK5CYII=',
    COLOURS,
  ],
  [
    '4-bit palette',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADBAMAAACpGNjLAAAADFBMVEX/AAAAAP////8AAABhY2ZyAAAAFElEQVQI12NgEFRgMBBSYDA2YgAABS8A+etw8aoAAAAASUVORK5CYII=',
    COLOURS,
  ],
  [
    '16-bit colour',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADEAIAAACExI7sAAAAJUlEQVQI13XJuQ0AIACAQHD/nbHwKUy8jmBxKZyugqE81vhqA5hBORP02mpdjgAAAABJRU5ErkJggg==',
    COLOURS,
  ],
  [
    '2-bit grey',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADAgAAAAA07YKFAAAAEUlEQVQI12MwO8DAxsBwzAEACOMCA3MpPiAAAAAASUVORK5CYII=',
    GREYS,
  ],
  [
    '4-bit grey',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADBAAAAAC7rXclAAAAFElEQVQI12Pgj/rAwBDFwPAhKgAAEpUDToFyGYUAAAAASUVORK5CYII=',
    GREYS,
  ],
  [
    '16-bit grey with alpha',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADEAQAAAChr9EwAAAAKUlEQVQI11XGsQ0AMAzDMDk/+sk8qQ4FCpQTAVVtdfd+ABKeBEb5tHAAXgQSoWyFvCAAAAAASUVORK5CYII=',
    GREYS,
  ],
  [
    '1-bit grey',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADAQAAAABzTfhVAAAADklEQVQI12OIYBBgmAAAAn4A+bvgemMAAAAASUVORK5CYII=',
    GREYS.map((value) => (value > 127 ? 255 : 0)),
  ],
] as const

test.each(PICTURES)('a picture in %s is decoded', (_, base64, pixels) => {
  expect([...(pngPixels(Buffer.from(base64, 'base64'))?.rgb ?? [])]).toEqual(pixels)
})

test('a kind of colour with bits it cannot have is no picture', () => {
  const bytes = Buffer.from(PICTURES[0][1], 'base64')
  bytes[24] = 16
  expect(pngPixels(bytes)).toBeUndefined()
})
