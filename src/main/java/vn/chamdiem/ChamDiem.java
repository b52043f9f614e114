package vn.chamdiem;

/** The application. */
public final class ChamDiem {
    private ChamDiem() {}

    public static void main(String[] args) {}
}
