.class public Lreach/bridge_without_annotation/Bridge;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public device()V
  .registers 2
  invoke-static {}, Lreach/bridge_without_annotation/Sdk;->init()V
  return-void
.end method
