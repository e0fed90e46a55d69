.class public interface abstract Lreach/router_by_path/Service;
.super Ljava/lang/Object;

.method public abstract begin()V
.end method
