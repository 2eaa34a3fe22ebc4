package org.lmdassistant.adapters.teams;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * A public key of the Bot Connector.
 *
 * @param endorsements the channels that the key may speak for
 */
record SigningKey(RSAPublicKey key, Set<String> endorsements) {}
