package cablestream;

public final class Cablestream {
    public static void main(String[] a) {}
}
