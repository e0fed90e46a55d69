.class public Lcom/qq/e/comm/plugin/POFactoryImpl;
.super Ljava/lang/Object;
.source "POFactoryImpl.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
