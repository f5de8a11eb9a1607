/** A picture for each kind of node, so that colour is never alone in telling them apart. */
import {
  AuditOutlined,
  BankOutlined,
  BulbOutlined,
  CheckCircleOutlined,
  CheckOutlined,
  EditOutlined,
  EyeOutlined,
  FileTextOutlined,
  FlagOutlined,
  InboxOutlined,
  MessageOutlined,
  NotificationOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Node } from './thread-layout.ts';

const ICONS: Readonly<Record<Node['kind'], ReactNode>> = {
  paper: <FileTextOutlined />,
  proposal: <BulbOutlined />,
  instruction: <EditOutlined />,
  item: <FlagOutlined />,
  notice: <NotificationOutlined />,
  unit: <BankOutlined />,
  answer: <MessageOutlined />,
  returned: <RollbackOutlined />,
  accepted: <CheckOutlined />,
  report: <AuditOutlined />,
  noted: <EyeOutlined />,
  closed: <CheckCircleOutlined />,
  filed: <InboxOutlined />,
};

/** The icon of a kind of node. */
export function threadIcon(kind: Node['kind']): ReactNode {
  return ICONS[kind];
}
