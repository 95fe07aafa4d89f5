import { words } from '@minzheng/rules'
import * as z from 'zod'

/** Town or country, where standards differ. */
export const Area = z
  .enum(['urban', 'rural'])
  .meta(words({ urban: { zh: '城市', en: 'Urban' }, rural: { zh: '农村', en: 'Rural' } }))
