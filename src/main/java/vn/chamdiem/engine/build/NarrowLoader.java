package vn.chamdiem.engine.build;

import java.util.Map;

/**
 * Links the classes compiled from rules with one another and with the white list; for them nothing else exists.
 *
 * <p>Even a class that another layer overlooked can't name a file, a thread or a process: those classes are not found.
 */
final class NarrowLoader extends ClassLoader {
    private final WhiteList whiteList;
    private final Map<String, byte[]> own;
    private final ClassLoader wide;

    static {
        registerAsParallelCapable();
    }

    /**
     * A loader.
     *
     * @param own class files by name
     * @param wide where the classes of the white list are
     */
    NarrowLoader(WhiteList whiteList, Map<String, byte[]> own, ClassLoader wide) {
        super(null);
        this.whiteList = whiteList;
        this.own = own;
        this.wide = wide;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = own.get(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (whiteList.links(name.replace('.', '/'))) {
                return wide.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
