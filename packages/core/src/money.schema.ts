import * as z from 'zod'

/** An amount of money in whole fen (1 yuan = 100 fen): an integer, never a fraction. */
export const Fen = z.int().meta({ description: '分 (1 元 = 100 分)' })
export type Fen = number
