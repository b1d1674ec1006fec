package org.jackdaw.cli;
/** Placeholder while wiring. */
public final class Main { private Main(){} 
/** Entry. @param args words */ public static void main(String[] args){ System.out.println("jackdaw "+args.length); } }
