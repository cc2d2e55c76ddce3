/** Opens a key store in a process of its own and prints the public key. */
import { openKeyStore } from "../../org/key-store.ts";

const [, , state = "", name = ""] = process.argv;
process.stdout.write(Buffer.from(openKeyStore(state, [name]).publicKey(name)).toString("base64"));
