/** The codes of a compact list with what stands behind each: `110101东城区,02西城区;0201…`. */
export const readCompact = (text: string): (readonly [code: string, text: string])[] =>
  text
    .trim()
    .split('\n')
    .flatMap(line =>
      line.split(';').flatMap((group, place) => {
        const head = place === 0 ? group.slice(0, 4) : line.slice(0, 2) + group.slice(0, 2)
        const [first = '', ...others] = group.slice(place === 0 ? 4 : 2).split(',')
        return [first, ...others].map(one => [head + one.slice(0, 2), one.slice(2)] as const)
      }),
    )
