import { DivisionCode, happenedBy, PlainDate, type Problem, problem } from '@minzheng/core'
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
        builtOn: PlainDate.nullable().default(null),
        openedOn: PlainDate.nullable().default(null),
        closedOn: PlainDate.nullable().default(null),
        operator: text.nullable().default(null),
      }),
    )
    .min(1),
})
export type ServiceConsortium = z.infer<typeof ServiceConsortium>

/** How far each site has come by a day, in the order of its sites. */
export const consortiumStates = (
  { sites }: ServiceConsortium,
  asOf: PlainDate,
): readonly ('planned' | 'built' | 'running' | 'closed')[] =>
  sites.map(({ builtOn, openedOn, closedOn }) => {
    const by = (day: PlainDate | null) => happenedBy(day, asOf)
    if (by(closedOn)) return 'closed'
    if (by(openedOn)) return 'running'
    return by(builtOn) ? 'built' : 'planned'
  })

/**
 * What is wrong with a consortium on a day: fewer than two members (`consortium-members`), a site that opened before it was built
 * (`consortium-days`), or that runs with nobody to run it (`consortium-operator`) or by one who is no member (`consortium-outsider`).
 */
export const consortiumProblems = (consortium: ServiceConsortium, asOf: PlainDate): Problem[] => {
  const { members, sites } = consortium
  const states = consortiumStates(consortium, asOf)
  return [
    ...(new Set(members).size < 2
      ? [
          problem(
            'consortium-members',
            'error',
            ['members'],
            ['联合体的成员不足两个。', 'A consortium has at least two members.'],
            ['请补记成员。', 'Record its members.'],
          ),
        ]
      : []),
    ...sites.flatMap(({ name, builtOn, openedOn, operator }, index) => [
      ...(openedOn !== null && (builtOn === null || openedOn < builtOn)
        ? [
            problem(
              'consortium-days',
              'error',
              ['sites', index, 'openedOn'],
              [`“${name}”的启用早于建成。`, `"${name}" opened before it was built.`],
              ['请核对日期。', 'Check the days.'],
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
          : members.includes(operator)
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
