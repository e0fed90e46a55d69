.class public interface abstract Lreach/chain_of_operators/Fn;
.super Ljava/lang/Object;

.method public abstract apply(Ljava/lang/Object;)Ljava/lang/Object;
.end method
