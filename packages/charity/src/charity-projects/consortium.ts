import { DivisionCode, happenedBy, PlainDate, type Problem, problem, stepsOutOfOrder } from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(200)

/** A consortium of charity service (公益慈善服务联合体): its members, and the sites where it is built and runs. */
export const ServiceConsortium = z.strictObject({
  name: text,
  /** The charities, social workers, firms and committees that carry it. */
  members: z.array(text).default([]),
  sites: z
    .array(
      z.strictObject({
        name: text,
        division: DivisionCode,
        /** `null`: not built, or not yet; left out: not told. */
        builtOn: PlainDate.nullish(),
        /** `null`: it does not run, or not yet; left out: not told. */
        openedOn: PlainDate.nullish(),
        closedOn: PlainDate.nullable().default(null),
        operator: text.nullable().default(null),
      }),
    )
    .min(1),
})
export type ServiceConsortium = z.infer<typeof ServiceConsortium>

/** How far each site has come by a day, in the order of its sites, as far as is told; `null`: neither its building nor its opening is. */
export const consortiumStates = (
  { sites }: ServiceConsortium,
  asOf: PlainDate,
): readonly ('planned' | 'built' | 'running' | 'closed' | null)[] =>
  sites.map(({ builtOn, openedOn, closedOn }) => {
    const by = (day: PlainDate | null | undefined) => happenedBy(day, asOf)
    if (by(closedOn)) return 'closed'
    if (by(openedOn)) return 'running'
    if (by(builtOn)) return 'built'
    return builtOn === undefined && openedOn === undefined ? null : 'planned'
  })

const steps = ['builtOn', 'openedOn', 'closedOn'] as const

/**
 * What is wrong with a consortium on a day: fewer than two members on record (`consortium-members`, a warning: no text says how many
 * there are), a site that stands twice
 * (`consortium-twice`), that opened before it was built or closed before it opened (`consortium-days`), that opened, its building not
 * on record (`consortium-built`), or that runs with nobody to run it (`consortium-operator`) or by one who is no member
 * (`consortium-outsider`).
 */
export const consortiumProblems = (consortium: ServiceConsortium, asOf: PlainDate): Problem[] => {
  const { members, sites } = consortium
  const states = consortiumStates(consortium, asOf)
  // A site that closed may open again.
  const isOver = ({ closedOn }: ServiceConsortium['sites'][number], again: PlainDate | null | undefined) =>
    closedOn !== null && (again == null || closedOn <= again)
  return [
    ...(new Set(members).size < 2
      ? [
          problem(
            'consortium-members',
            'warning',
            ['members'],
            members.length === 0
              ? ['没有记载联合体的成员。', 'Its members are not on record.']
              : ['联合体只记载了一个成员。', 'Only one member of it is on record.'],
            ['请补记成员。', 'Record its members.'],
          ),
        ]
      : []),
    ...sites.flatMap(({ name, division, operator, ...days }, index) => [
      ...(sites.some(
        (one, at) => at < index && one.name === name && one.division === division && !isOver(one, days.openedOn),
      )
        ? [
            problem(
              'consortium-twice',
              'error',
              ['sites', index],
              [`“${name}”重复。`, `"${name}" stands twice.`],
              ['请删去一处。', 'Delete one of them.'],
            ),
          ]
        : []),
      ...stepsOutOfOrder(steps, { ...days, builtOn: days.builtOn ?? null, openedOn: days.openedOn ?? null }).map(step =>
        problem(
          'consortium-days',
          'error',
          ['sites', index, step],
          [
            `“${name}”的建成、启用、关闭日期先后颠倒。`,
            `The days on which "${name}" was built, opened and closed are out of order.`,
          ],
          ['请核对日期。', 'Check the days.'],
        ),
      ),
      ...(days.openedOn != null && days.builtOn === null
        ? [
            problem(
              'consortium-built',
              'warning',
              ['sites', index, 'builtOn'],
              [`没有记载“${name}”的建成日期。`, `The day on which "${name}" was built is not on record.`],
              ['请补记。', 'Record it.'],
            ),
          ]
        : []),
      ...(states[index] !== 'running'
        ? []
        : operator === null
          ? [
              problem(
                'consortium-operator',
                'warning',
                ['sites', index, 'operator'],
                [`“${name}”没有记载运营单位。`, `Nobody is on record as running "${name}".`],
                ['请补记。', 'Record it.'],
              ),
            ]
          : members.length === 0 || members.includes(operator)
            ? []
            : [
                problem(
                  'consortium-outsider',
                  'warning',
                  ['sites', index, 'operator'],
                  [`“${name}”的运营单位不是成员。`, `"${name}" is run by one who is no member.`],
                  ['请核对成员名单。', 'Check the members.'],
                ),
              ]),
    ]),
  ]
}
