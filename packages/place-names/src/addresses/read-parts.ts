import type { Cursor } from './cursor.js'
import { arabicNumeral } from './numeral.js'
import { type AddressParts, buildingWords } from './parts.js'
import * as form from './patterns.js'

type Keep = (match: RegExpExecArray) => boolean
type NamePart = 'zone' | 'township' | 'village' | 'area' | 'street' | 'sideStreet' | 'locality' | 'estate'

/** A name as it is written, unless a division that is not known begins it. */
const name =
  (parts: AddressParts, key: NamePart): Keep =>
  match => {
    const written = match[1] ?? match[2]!
    if (form.holdsDivision.test(written)) return false
    parts[key] = written
    return true
  }

/** A name without a street in it. */
const plainName =
  (parts: AddressParts, key: NamePart): Keep =>
  match =>
    !form.holdsStreet.test(match[1]!) && name(parts, key)(match)

/** A zone; of 龙翔街道中心城 the township is first. */
const zoneName =
  (parts: AddressParts, key: 'zone' | 'area'): Keep =>
  match =>
    !form.township.test(match[1]!) && plainName(parts, key)(match)

/** A number in Arabic figures, with what stands around it. */
const figure =
  (
    parts: AddressParts,
    key: 'group' | 'regiment' | 'lane' | 'subLane',
    written: (value: string, match: RegExpExecArray) => string,
  ): Keep =>
  match => {
    const value = arabicNumeral(match[1]!)
    if (value !== undefined) parts[key] = written(value, match)
    return value !== undefined
  }

const itself = (value: string): string => value

/** Zone, regiment, township, village, group; a zone behind one of these is an area. */
export const readPlaces = (cursor: Cursor, parts: AddressParts, inXinjiang: boolean): void => {
  cursor.read(form.zone, zoneName(parts, 'zone'))
  if (inXinjiang)
    cursor.read(
      form.regiment,
      figure(parts, 'regiment', value => `${value}团`),
    )
  cursor.read(form.township, plainName(parts, 'township'))
  cursor.read(form.village, plainName(parts, 'village'))
  cursor.read(
    form.group,
    figure(parts, 'group', (value, match) => value + match[2]!),
  )
  if (parts.regiment ?? parts.township ?? parts.village ?? parts.group) cursor.read(form.zone, zoneName(parts, 'area'))
}

/** Street, a street off it, lanes. */
export const readStreet = (cursor: Cursor, parts: AddressParts): void => {
  const isNumbered: Keep = ({ groups }) =>
    groups?.['numeral'] === undefined || arabicNumeral(groups['numeral']) !== undefined
  const street =
    (key: 'street' | 'sideStreet'): Keep =>
    match =>
      isNumbered(match) &&
      !form.twoStreets.test(match[1]!) &&
      !form.crossing.test(match.input) &&
      name(parts, key)(match)
  if (!cursor.read(form.numberedStreet, street('street')) && cursor.read(form.looseStreet, street('street')))
    cursor.read(form.sideLane, street('sideStreet')) ||
      cursor.read(form.numberedStreet, street('sideStreet')) ||
      cursor.read(form.looseStreet, street('sideStreet'))
  cursor.read(form.subLane, figure(parts, 'subLane', itself))
  if (parts.subLane === undefined && cursor.read(form.lane, figure(parts, 'lane', itself)))
    cursor.read(form.subLane, figure(parts, 'subLane', itself))
}

/** The number, with the named place before it and what is attached to it. */
export const readDoor = (cursor: Cursor, parts: AddressParts): void => {
  const isNumber: Keep = match => {
    const value = arabicNumeral(match[2]!)
    if (value !== undefined) parts.number = match[1]! + value + match[3]!
    return value !== undefined
  }
  const isOnStreet = (parts.street ?? parts.lane ?? parts.subLane) !== undefined
  if (!cursor.read(form.door, isNumber)) {
    if (parts.lane === undefined && parts.subLane === undefined)
      cursor.read(form.locality, match => !form.besides.test(match[1]!) && plainName(parts, 'locality')(match))
    if (!cursor.read(form.door, isNumber) && isOnStreet)
      cursor.read(form.bareDoor, match => {
        parts.number = match[1]!
        return true
      })
  }
  if (parts.number === undefined) return
  cursor.read(form.attached, ([, kind, numeral, sign]) => {
    const value = arabicNumeral(numeral!)
    if (value === undefined || (kind === '附') !== (sign === '号')) return false
    parts.attached = { word: kind === '附' ? '附' : '之', number: value }
    return true
  })
  cursor.read(form.yard, () => {
    parts.yard = true
    return true
  })
}

const isBuildingWord = (word: string | undefined): word is (typeof buildingWords)[number] =>
  buildingWords.some(one => one === word)

/** Estate, building, unit, floor, room. */
export const readInside = (cursor: Cursor, parts: AddressParts): void => {
  // Behind a street or number 常州市民政局 is an institution, and no division that is not known.
  const isPlaced = parts.street !== undefined || parts.number !== undefined
  const estate: Keep = match => {
    const written = match[1] ?? match[2]!
    if (form.besides.test(written) || (!isPlaced && form.unknownDivision.test(written))) return false
    parts.estate = written
    return true
  }
  // What stands behind a building is not before it.
  if (!form.building.test(cursor.rest) && !cursor.read(form.namedEstate, estate))
    cursor.read(form.estateBeforeBlock, estate)
  cursor.read(form.building, ([, letters, numeral, side, kind]) => {
    const value = numeral === undefined || numeral === '' ? '' : arabicNumeral(numeral)
    if (value === undefined || !isBuildingWord(kind)) return false
    parts.building = { number: side ?? letters!.toUpperCase() + value, word: kind }
    return true
  })
  cursor.read(form.unit, match => {
    const value = match[2] ?? arabicNumeral(match[1]!)
    if (value !== undefined) parts.unit = value
    return value !== undefined
  })
  // 3楼 of 阳光小区3楼 may be the third building or the third floor.
  const isBuildingPerhaps = parts.building === undefined && form.residential.test(parts.estate ?? '')
  cursor.read(form.floor, match => {
    const value = arabicNumeral(match[2]!)
    if (value === undefined || (isBuildingPerhaps && match[0].endsWith('楼'))) return false
    parts.floor = (match[1] ?? '') + value + match[3]!
    return true
  })
  const isInside = parts.building !== undefined || parts.unit !== undefined || parts.floor !== undefined
  cursor.read(form.room, match => {
    const value = arabicNumeral(match[2]!)
    if (value === undefined || (match[4] !== undefined && !isInside)) return false
    parts.room = `${match[1]!}${value}${match[3]!}`.toUpperCase() + (match[4] ?? '')
    return true
  })
  if (parts.room === undefined && (isInside || parts.estate !== undefined || parts.number !== undefined))
    cursor.read(form.bareRoom, match => {
      if (!isInside && !form.surelyRoom.test(match[1]!)) return false
      parts.room = match[1]!.toUpperCase()
      return true
    })
}
