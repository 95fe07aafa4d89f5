import { type LineMarker, lineMarkerAt } from '../outline/line-markers.js'
import { codeAt, codesOf, isNewline, isSpace } from '../text/characters.js'
import type { ReadingCopy } from '../text/reading-copy.js'
import type { Draft } from './draft.js'
import type { Head } from './head.js'

/** Gives the targets of a sentence what the head of their paragraph or list says. */
export const giveHead = (drafts: readonly Draft[], { deadline, modality }: Head): void => {
  for (const draft of drafts) {
    if (draft.kind !== 'deadline-only') draft.deadline ??= deadline
    if (modality === 'strive') draft.modality = 'strive'
  }
}

/** The head that governs a place, and up to where it is known to. */
export interface Governing {
  readonly head: Head
  /** How its own line is numbered: the next line like it is not of its list. */
  readonly marker: LineMarker
  known: number
  /** Its list or paragraph has begun. */
  hasBegun: boolean
}

/** Whether a head still governs a place behind it: its paragraph goes on, or its list. Looks over each unit once. */
export const governs = (text: string, governing: Governing, at: number): boolean => {
  const { head, marker } = governing
  for (let index = governing.known; index < at; index++) {
    if (!isNewline(text.charCodeAt(index))) continue
    const isWrapped = !isPause(text, index)
    while (index + 1 < at && isSpace(text.charCodeAt(index + 1))) index++
    const next = lineMarkerAt(text, index + 1)
    const isOfList = head.isOfList && next !== 0 && next !== marker
    const isFirst = head.isOfLines && !governing.hasBegun && next === 0
    governing.hasBegun = true
    if (!isOfList && !isFirst && !(next === 0 && isWrapped)) return false
  }
  governing.known = at
  return true
}

/** A head that has just been read; what it does not say itself, that one says which governs it. */
export const governingFrom = (text: string, copy: ReadingCopy, head: Head, outer: Governing | undefined): Governing => {
  let start = copy.at(0)
  const known = copy.at(copy.text.length - 1) + 1
  while (start < known && isSpace(text.charCodeAt(start))) start++
  const [deadline, modality] = [head.deadline ?? outer?.head.deadline, head.modality ?? outer?.head.modality]
  return { head: { ...head, deadline, modality }, marker: lineMarkerAt(text, start), known, hasBegun: false }
}

/** 。.；;：:！!, whether what stands before the end of a line may end a paragraph. */
const isPause = (text: string, newline: number): boolean => {
  let last = newline - 1
  while (last >= 0 && last > newline - 8 && isSpace(text.charCodeAt(last))) last--
  return pauses.has(codeAt(text, last))
}
const pauses = /* @__PURE__ */ codesOf('。.；;：:！!')
