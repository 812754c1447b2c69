import { oneId } from '../../../one-id';

const { handle } = oneId;

export { handle as DELETE, handle as GET, handle as POST };
