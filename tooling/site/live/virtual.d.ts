declare module 'site:domains' {
  export const domainPackages: {
    name: string
    programs: Record<string, () => Promise<import('@minzheng/rules').RegisteredProgram>>
    measures: undefined
  }[]
}
declare module 'site:policies' {
  export const policies: import('@minzheng/policy').PolicyDocument[]
}
