import { domains, isWithin, type Problem } from '@minzheng/core'
import { error, itemsOf, type Placed, type PlanDraft, placed, sectionsOf, targetsOf, warning } from './draft.js'

/** The name of a division, or `undefined` where no division bears the code. */
export type DivisionName = (code: string) => string | undefined

const unknownDivision = (code: string, path: Problem['path']): Problem =>
  error(
    'division-unknown',
    path,
    { zh: `没有代码为 ${code} 的行政区划。`, en: `No division bears the code ${code}.` },
    { zh: '请查对行政区划代码。', en: 'Look the code up among the division codes.' },
  )

/** Scopes say something, and name divisions that exist inside the plan's own. */
export const checkPlaces = (plan: PlanDraft, divisionName: DivisionName | undefined): Problem[] => {
  const isUnknown = (code: string) => divisionName !== undefined && divisionName(code) === undefined
  const scopes = targetsOf(plan).flatMap(({ value: { scope }, path }) =>
    scope === undefined ? [] : [{ value: scope, path: [...path, 'scope'] }],
  )
  const named = scopes.flatMap(({ value, path }) => placed(value.divisions, [...path, 'divisions']))
  return [
    ...(plan.division !== undefined && isUnknown(plan.division) ? [unknownDivision(plan.division, ['division'])] : []),
    ...scopes.flatMap(({ value, path }) =>
      Object.values(value).every(field => field === undefined)
        ? [
            warning(
              'scope-empty',
              path,
              { zh: '适用范围为空。', en: 'The scope is empty.' },
              {
                zh: '请写明对谁适用；适用全辖区的，删去 scope。',
                en: 'Say for whom it holds; for the whole division, remove scope.',
              },
            ),
          ]
        : [],
    ),
    ...named.flatMap(({ value: code, path }) => {
      if (isUnknown(code)) return [unknownDivision(code, path)]
      if (plan.division === undefined || isWithin(code, plan.division)) return []
      return [
        error(
          'division-outside-plan',
          path,
          {
            zh: `${code} 不在要点的辖区 ${plan.division} 内。`,
            en: `${code} does not lie in ${plan.division}, the plan's division.`,
          },
          { zh: '请改正代码，或改正要点的 division。', en: "Mend the code, or the plan's division." },
        ),
      ]
    }),
  ]
}

/** Named systems are numbered within a known field of work: `EC-19`. Their form is the schema's matter. */
export const checkSystems = (plan: PlanDraft): Problem[] => {
  const items = sectionsOf(plan).flatMap(itemsOf)
  const measures = items.flatMap(({ value, path }) => placed(value.measures, [...path, 'measures']))
  const holders: Placed<{ readonly systems?: (string | undefined)[] | undefined }>[] = [...items, ...measures]
  return holders
    .flatMap(({ value, path }) => placed(value.systems, [...path, 'systems']))
    .flatMap(({ value: id, path }) =>
      Object.hasOwn(domains, id.slice(0, 2))
        ? []
        : [
            error(
              'system-domain-unknown',
              path,
              { zh: `“${id}”的前缀不是任何业务领域。`, en: `The letters of "${id}" stand for no field of work.` },
              {
                zh: `请用 ${Object.keys(domains).join('、')} 之一。`,
                en: `Use one of ${Object.keys(domains).join(', ')}.`,
              },
            ),
          ],
    )
}
