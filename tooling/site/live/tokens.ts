/** Words and numbers, and of Chinese every two characters that follow each other: `2024`, `年全`, `全区` of 2024年全区. */
export const tokens = (text: string): string[] =>
  (text.toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).flatMap(word =>
    /\p{Script=Han}/u.test(word) && word.length > 1
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word],
  )
