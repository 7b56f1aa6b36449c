package cablestream.registry;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/** Key store and trust store of Kafka's {@code ssl.*} settings, files or PEM, as the TLS context of an HTTP client. */
final class RegistryTls {
    private RegistryTls() {}

    /** @throws cablestream.settings.SettingsException if a store cannot be read */
    static SSLContext context(RegistryConfig config) {
        try (DefaultSslEngineFactory stores = new DefaultSslEngineFactory()) {
            stores.configure(config.values());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(stores.keystore(), config), trusted(stores.truststore()), null);
            return context;
        } catch (KafkaException | GeneralSecurityException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw RegistryConfig.refused(cause.getMessage());
        }
    }

    private static KeyManager @Nullable [] keys(@Nullable KeyStore store, RegistryConfig config)
            throws GeneralSecurityException {
        if (store == null) {
            return null;
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password(config));
        return keys.getKeyManagers();
    }

    private static char @Nullable [] password(RegistryConfig config) {
        Password ofKey = config.getPassword(SslConfigs.SSL_KEY_PASSWORD_CONFIG);
        Password password = ofKey == null ? config.getPassword(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG) : ofKey;
        return password == null ? null : password.value().toCharArray();
    }

    /** {@code null} stands for the trust store of the JVM. */
    private static TrustManager @Nullable [] trusted(@Nullable KeyStore store) throws GeneralSecurityException {
        if (store == null) {
            return null;
        }
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        return trusted.getTrustManagers();
    }
}
