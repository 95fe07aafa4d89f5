import { Citation, Confidence, keysOf, LocalizedText, Problem } from '@minzheng/core'
import { duplicateScope, nameIndex } from '@minzheng/place-names/duplicates'
import { irregularClasses, localNamingRules, namingCheck, namingRules } from '@minzheng/place-names/naming-check'
import { pinyinReading } from '@minzheng/place-names/pinyin-reading'
import { placeKindNames } from '@minzheng/place-names/place-kinds'
import { checkRomanised, romanisationUses } from '@minzheng/place-names/romanise'
import { romaniseFullName } from '@minzheng/place-names/romanise-full-name'
import { characterLevel, isLocalCharacter } from '@minzheng/place-names/standard-characters'
import * as z from 'zod'
import { asked, place } from '../fields.js'
import { route } from '../route.js'

const name = z.string().min(1).max(200)
const kind = z.enum(placeKindNames)
const most = 1000

const Proposed = z.strictObject({
  name,
  kind,
  /** The county, province or built-up area that it must be unlike others in. */
  area: z.string().max(200).optional(),
  division: place.optional(),
})

const indexed = ({ name, kind, area }: z.infer<typeof Proposed>) => ({
  name,
  kind,
  area: duplicateScope(kind) === 'country' ? '' : (area ?? ''),
})

const check = route({
  id: 'checkNames',
  method: 'post',
  path: '/names/check',
  tag: 'names',
  summary: {
    zh: '按命名规则检查拟用地名，程序能判断的各条',
    en: 'Proposed place names, by what a program can judge of the rules',
  },
  query: z.strictObject(asked),
  body: {
    json: z.strictObject({
      names: z.array(Proposed).min(1).max(most),
      /** Names in use, which the proposals are held against. */
      inUse: z.array(Proposed).max(20_000).optional(),
      /** The place whose own rules apply, where they are known. */
      place: place.optional(),
    }),
  },
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        name,
        kind,
        findings: z.array(
          z.strictObject({
            rule: z.enum(keysOf(namingRules)),
            cite: Citation,
            severity: z.enum(['error', 'warning', 'likely']),
            classes: z.array(z.enum(keysOf(irregularClasses))),
            quote: z.string(),
            reason: LocalizedText,
            remedy: LocalizedText,
          }),
        ),
        /** Rules that were not judged, and what is missing. */
        notChecked: z.array(z.strictObject({ rule: z.string(), missing: LocalizedText })),
      }),
    ),
    /** What is left to people, whatever the findings. */
    forHumans: z.array(z.strictObject({ title: LocalizedText, cite: Citation })),
    /** Whether the rules of the place are known; `null` where none was named. */
    placeRulesKnown: z.boolean().nullable(),
  }),
  examples: [
    {
      title: { zh: '与已有地名同音（虚构）', en: 'It sounds like a name in use (invented)' },
      body: {
        names: [{ name: '冬枫村', kind: 'committee-seat', area: '430223' }],
        inUse: [{ name: '东风村', kind: 'committee-seat', area: '430223' }],
      },
    },
  ],
  run: ({ body: { names, inUse, place } }) => {
    const index = inUse === undefined ? undefined : nameIndex(inUse.map(indexed), { reading: pinyinReading() })
    const local = place !== undefined && Object.hasOwn(localNamingRules, place) ? localNamingRules[place] : undefined
    const results = names.map(({ name, kind, area, division = place }) => ({
      name,
      kind,
      ...namingCheck(
        { name, kind, ...(area === undefined ? {} : { area }), ...(division === undefined ? {} : { division }) },
        { characterLevel, isLocalCharacter, ...(index ? { index } : {}), ...(local ? { local } : {}) },
      ),
    }))
    return {
      results: results.map(({ forHumans: _, ...result }) => result),
      forHumans: results[0]!.forHumans,
      placeRulesKnown: place === undefined ? null : local !== undefined,
    }
  },
})

const romanise = route({
  id: 'romaniseNames',
  method: 'post',
  path: '/names/romanise',
  tag: 'names',
  summary: {
    zh: '地名的罗马字母拼写，或检查已有的拼写',
    en: 'Place names in Latin letters; a form that is given is checked',
  },
  query: z.strictObject(asked),
  body: {
    json: z.strictObject({
      names: z
        .array(
          z.strictObject({
            name,
            kind: kind.optional(),
            division: place.optional(),
            /** A form in letters, to be checked. */
            roman: z.string().max(200).optional(),
          }),
        )
        .min(1)
        .max(most),
      use: z.enum(romanisationUses).optional(),
      tones: z.enum(['marks', 'none', 'numbers']).optional(),
    }),
  },
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        name,
        text: z.string(),
        /** Whether a list of official forms has it so. */
        official: z.boolean(),
        confidence: Confidence,
        conflicts: z.array(
          z.strictObject({
            text: z.string(),
            characters: z.string(),
            reason: z.strictObject({ rule: z.int().optional(), text: LocalizedText, cite: Citation }),
          }),
        ),
        reasons: z.array(z.strictObject({ rule: z.int().optional(), text: LocalizedText, cite: Citation })),
        problems: z.array(Problem),
      }),
    ),
  }),
  examples: [
    {
      title: { zh: '全称，不标调', en: 'A full name without tones' },
      body: { names: [{ name: '山西省长治市长子县' }, { name: '番禺区', roman: 'Fanyu Qu' }], tones: 'none' },
    },
  ],
  run: ({ body: { names, use = 'name', tones } }) => ({
    results: names.map(({ name, kind, division, roman }) => {
      const options = { use, kind, division }
      const romanised = romaniseFullName(name, { ...options, tones })
      const { text, official, confidence, conflicts, reasons } = romanised
      const problems =
        roman === undefined ? romanised.problems : checkRomanised(name, roman, { ...options, by: romaniseFullName })
      return { name, text, official, confidence, conflicts, reasons, problems }
    }),
  }),
})

/** Place names. */
export const nameRoutes = [check, romanise]
