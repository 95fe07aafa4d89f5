import { DivisionCode, levelOf, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** An area of towns that are planned together (片区) after towns and villages were merged (两项改革“后半篇”). */
export const TownshipArea = z.strictObject({
  name: z.string().min(1).max(100),
  /** The central town of the area, one of its towns. */
  centre: DivisionCode,
  towns: z.array(DivisionCode).min(1),
})
export type TownshipArea = z.infer<typeof TownshipArea>

/**
 * What is wrong with the areas of a county: a town in none (`area-town-missing`) or in two (`area-town-twice`), one that the county
 * has not (`area-town-unknown`) or that is no town (`area-level`), a centre outside its area (`area-centre`), two areas of one name
 * (`area-name`).
 */
export const townshipAreaProblems = (
  areas: readonly TownshipArea[],
  townsOfCounty: readonly DivisionCode[],
): Problem[] => {
  const county = new Set(townsOfCounty)
  const placed = areas.flatMap(({ towns }) => towns)
  const twice = new Set(placed.filter((town, index) => placed.indexOf(town) < index))
  const found = (code: string, path: Problem['path'], zh: string, en: string) =>
    problem(code, 'error', path, [zh, en], ['请核对片区划分。', 'Check the areas.'])
  return [
    ...areas.flatMap(({ name, centre, towns }, index) => [
      ...(areas.findIndex(one => one.name === name) < index
        ? [found('area-name', [index, 'name'], `片区“${name}”重名。`, `Two areas are called "${name}".`)]
        : []),
      ...(towns.includes(centre)
        ? []
        : [
            found(
              'area-centre',
              [index, 'centre'],
              `“${name}”的中心镇不在片区内。`,
              `The centre of "${name}" lies outside it.`,
            ),
          ]),
      ...towns.flatMap((town, at) =>
        levelOf(town) !== 'township'
          ? [found('area-level', [index, 'towns', at], `${town} 不是乡级代码。`, `${town} is no code of a town.`)]
          : county.has(town)
            ? []
            : [found('area-town-unknown', [index, 'towns', at], `本县没有 ${town}。`, `The county has no ${town}.`)],
      ),
    ]),
    ...[...twice].map(town =>
      found('area-town-twice', [], `${town} 在不止一个片区。`, `${town} is in more than one area.`),
    ),
    ...[...county]
      .filter(town => !placed.includes(town))
      .map(town => found('area-town-missing', [], `${town} 不在任何片区。`, `${town} is in no area.`)),
  ]
}

/** The area of a town; `undefined` where it is in none. */
export const areaOfTown = (areas: readonly TownshipArea[], town: DivisionCode): TownshipArea | undefined =>
  areas.find(({ towns }) => towns.includes(town))
