import * as z from 'zod'
import { divisionCodeForm } from './division.js'

/**
 * The code of an administrative division: 6 digits (GB/T 2260: province, prefecture, county), 9 (GB/T 10114: and township)
 * or 12 (statistics: and village or community). Whether a code was ever given is another question: see `./divisions`.
 */
export const DivisionCode = z.string().regex(divisionCodeForm).meta({ description: '6, 9 or 12 digits' })
export type DivisionCode = string
