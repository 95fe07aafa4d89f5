import * as z from 'zod'

/** In what something lies (the village, town, street or county), where another of the list has its name; left out: its name tells it apart. */
export const within = /* @__PURE__ */ z.string().min(1).optional()

/** What tells those of a list apart: the name, and in what they lie where that is told. */
export const placed = (name: string, within?: string | undefined): string =>
  within === undefined ? name : `${within} ${name}`
