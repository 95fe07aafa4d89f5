import type { LocalizedText } from '@minzheng/core'

const reasons: Readonly<Record<string, LocalizedText>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  ENOENT: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  ELOOP: { zh: '符号链接绕成一圈', en: 'its links lead round in a circle' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EIO: { zh: '读写出错', en: 'the device failed' },
  EADDRINUSE: { zh: '端口已被占用', en: 'the port is taken' },
  ENOTFOUND: { zh: '没有这台主机', en: 'there is no such host' },
  EADDRNOTAVAIL: { zh: '这台机器没有该地址', en: 'this machine has no such address' },
  EPIPE: { zh: '接收的程序已经退出', en: 'the program that reads it has ended' },
}

/** Whether an error is one that the operating system gave: no permission, no room. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** Why the operating system refused, in words. */
export const systemReason = (error: unknown): LocalizedText => {
  const text = error instanceof Error ? error.message : String(error)
  const code = isSystemError(error) ? error.code : ''
  return Object.hasOwn(reasons, code) ? reasons[code]! : { zh: text, en: text }
}
