import { label, words } from '@minzheng/rules'
import * as z from 'zod'
import { childStatuses, parentalGuardianship } from './words.js'

// Facts of a child that several programs ask for.

/** What the program `child-status` gives as `status`. */
export const status = z
  .enum(['orphan', 'unattended', 'none'])
  .nullable()
  .default('none')
  .meta({ ...label('孤儿或事实无人抚养儿童', 'Orphan or de-facto unattended'), ...words(childStatuses) })

/** Both parents unable to be there (父母监护缺失), or there and unable to raise (父母无力履行监护职责), as the place finds. */
export const guardianship = z
  .enum(['present', 'missing', 'unable'])
  .nullable()
  .default('present')
  .meta({ ...label('父母监护情况', 'Guardianship of the parents'), ...words(parentalGuardianship) })
