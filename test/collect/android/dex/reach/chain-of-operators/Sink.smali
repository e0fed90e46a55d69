.class public interface abstract Lreach/chain_of_operators/Sink;
.super Ljava/lang/Object;

.method public abstract next(Ljava/lang/Object;)V
.end method
