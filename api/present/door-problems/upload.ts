/** 上传: files of an application. */
import type { DoorCode } from '../problem-codes.ts';
import { row, say } from '../problem-row.ts';
import type { ProblemRow } from '../problem-row.ts';

export const UPLOAD_PROBLEMS = {
  'file-missing': row(
    400,
    say('没有文件', 'No file'),
    say('没有收到文件（字段 file）。', 'No file was received (field file).'),
  ),
  'upload-broken': row(
    400,
    say('上传中断', 'Upload broken off'),
    say('没有收到整个文件。', 'The whole file did not arrive.'),
    say('请重新上传这份材料。', 'Upload it again.'),
  ),
  'file-too-large': row(
    413,
    say('文件太大', 'File too large'),
    say('一个文件最多 20 MB。', 'A file may have 20 MB at most.'),
    say('请压缩，或拆成几个文件。', 'Compress it or split it.'),
  ),
  'file-type': row(
    415,
    say('文件类型不行', 'File type not accepted'),
    say(
      '可以上传 PDF、图片（JPG、PNG、WebP）、Word、Excel 和 OFD；这个文件的内容不是其中一种。',
      'PDF, pictures (JPG, PNG, WebP), Word, Excel and OFD are accepted; the content of this file is none of them.',
    ),
    say('请另存为其中一种再上传。', 'Save it as one of them and upload again.'),
  ),
  'file-unknown': row(
    422,
    say('文件还没有上传完', 'File not uploaded'),
    say('有文件还没有上传完成，或者不是您上传的。', 'A file is not uploaded yet, or not by you.'),
    say('请重新上传这份材料。', 'Upload it again.'),
  ),
} satisfies Partial<Record<DoorCode, ProblemRow>>;
