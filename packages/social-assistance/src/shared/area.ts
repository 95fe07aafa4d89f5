import { choice } from '@minzheng/core/fields'

/** What town and country are called, where standards differ. */
export const areas = { urban: ['城市', 'Urban'], rural: ['农村', 'Rural'] } as const

/** Town or country, where standards differ. */
export const Area = /* @__PURE__ */ choice(areas, '城乡', 'Urban or rural')
