.class public interface abstract Lreach/native_modules/Package;
.super Ljava/lang/Object;

.method public abstract createModules()Ljava/util/List;
.end method
