// The files of a new package of topics. Its first topic brings the rest.

/** By path in its folder. */
export const packageFiles = ({ name, zh, en }) => ({
  'package.json': `${JSON.stringify({
    name: `@minzheng/${name}`,
    version: '0.1.0',
    description: `${en} (${zh}): models and calculators`,
    keywords: ['民政', 'civil-affairs', zh],
    dependencies: { '@minzheng/core': 'workspace:^', '@minzheng/rules': 'workspace:^' },
    peerDependencies: { zod: '^4.0.0' },
    devDependencies: { '@minzheng/testing': 'workspace:*', zod: 'catalog:' },
  })}\n`,
  'tsconfig.json': '{ "extends": "../../tooling/presets/tsconfig.json" }\n',
  'tsconfig.build.json': '{ "extends": "../../tooling/presets/tsconfig.build.json" }\n',
  'tsup.config.ts': `import { library } from '@minzheng/presets/tsup'

export default library()
`,
  'src/topics.ts': `import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; \`npm run new topic\` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {}
`,
  'README.md': `# @minzheng/${name}

[中文](README.zh-CN.md)

${en} (${zh}) of \`minzheng\` (民政, Chinese civil affairs).

\`\`\`sh
npm install @minzheng/${name} zod
\`\`\`

Not on npm yet: until the first release, pack it [from a clone](../../README.md#packages).

Runs in browsers and in Node, as ES modules or CommonJS. Import a topic by its subpath and an app pays for that alone.

## Topics

<!-- topics -->

<!-- /topics -->
`,
  'README.zh-CN.md': `# @minzheng/${name}

[English](README.md)

\`minzheng\`（民政）中的${zh}部分。

\`\`\`sh
npm install @minzheng/${name} zod
\`\`\`

尚未发布到 npm；首次发布前请[在克隆的仓库里打包](../../README.zh-CN.md#软件包)。

可在浏览器和 Node 中运行，提供 ES 模块和 CommonJS 两种格式。按主题子路径导入，应用只承担所用主题的体积。

## 主题

<!-- topics -->

<!-- /topics -->
`,
})

/** The changeset of its first release. */
export const changeset = ({ name, zh, en }) => `---
"@minzheng/${name}": minor
---

${en} (${zh}): a package of its own.
`
