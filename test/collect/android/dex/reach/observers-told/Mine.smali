.class public Lreach/observers_told/Mine;
.super Ljava/lang/Object;
.implements Lreach/observers_told/Observer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public ready()V
  .registers 12
  invoke-static {}, Lreach/observers_told/Sdk;->init()V
  return-void
.end method
