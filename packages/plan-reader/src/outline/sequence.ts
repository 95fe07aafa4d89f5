import { BRACKETED, LINE, type Marker, RUN_IN, SECTION, SMALL } from './markers.js'

/** Numbers may be missing, but not more than this many in a row. */
const WIDEST_GAP = 4
/** A first run-in marker stands close behind the heading of its section. */
const NEAR = 80

/** The next marker at a line's start with the same level, for each marker. */
const nextAtLine = (markers: readonly Marker[]): (Marker | undefined)[] => {
  const next: (Marker | undefined)[] = new Array(5).fill(undefined)
  const result: (Marker | undefined)[] = new Array(markers.length)
  for (let index = markers.length - 1; index >= 0; index--) {
    const marker = markers[index]!
    result[index] = next[marker.level]
    if (marker.place === LINE) next[marker.level] = marker
  }
  return result
}

interface Last {
  number: number
  place: number
  /** An outer marker came since. */
  mayRestart: boolean
}

/** Of the places that look like markers, those that number the plan: each level counts up, or begins anew under an outer one. */
export const numberedSequence = (markers: readonly Marker[]): Marker[] => {
  const following = nextAtLine(markers)
  const last: (Last | undefined)[] = new Array(5).fill(undefined)
  const accepted: Marker[] = []
  let outer: Marker | undefined

  const fits = (marker: Marker, next: Marker | undefined): boolean => {
    const previous = last[marker.level]
    const { number, place, isBare, level } = marker
    if (level === SMALL && place !== LINE) return false
    if (place !== LINE && next !== undefined && next.number === number) return false
    const isNext = previous !== undefined && number === previous.number + 1
    if (isNext)
      return (
        place === LINE || previous.place !== LINE || next === undefined || next.number > number || next.number === 1
      )
    if (number === 1) {
      if (isBare && !(next !== undefined && next.number === 2)) return false
      if (previous === undefined)
        return place !== RUN_IN || level <= SECTION || (outer !== undefined && marker.start - outer.start <= NEAR)
      if (!previous.mayRestart) return place === LINE && level === SECTION && previous.number >= 3
      return place !== RUN_IN || (outer !== undefined && marker.start - outer.start <= NEAR)
    }
    if (isBare || place !== LINE) return false
    if (previous === undefined) return number <= WIDEST_GAP || next?.number === number + 1
    return number > previous.number && number - previous.number <= WIDEST_GAP
  }

  markers.forEach((marker, index) => {
    if (!fits(marker, following[index])) return
    accepted.push(marker)
    last[marker.level] = { number: marker.number, place: marker.place, mayRestart: false }
    for (let level = marker.level + 1; level <= SMALL; level++) {
      const inner = last[level]
      if (inner !== undefined) inner.mayRestart = true
    }
    if (marker.level <= BRACKETED) outer = marker
  })
  return accepted
}

/** A marker and the markers under it. */
export interface Node {
  readonly marker: Marker
  readonly children: Node[]
  /** Where the words of the marker and of all that is under it end. */
  end: number
}

/** The tree of the markers of a text whose numbered part ends at an index. */
export const treeOf = (markers: readonly Marker[], end: number): Node[] => {
  const roots: Node[] = []
  const open: Node[] = []
  for (const marker of markers) {
    while (open.length > 0 && open[open.length - 1]!.marker.level >= marker.level) open.pop()!.end = marker.start
    const node: Node = { marker, children: [], end }
    const siblings = open.length > 0 ? open[open.length - 1]!.children : roots
    siblings.push(node)
    open.push(node)
  }
  return roots
}
