.class public Lreach/list_item_click/Pick;
.super Ljava/lang/Object;
.implements Landroid/widget/AdapterView$OnItemClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onItemClick(Landroid/widget/AdapterView;Landroid/view/View;IJ)V
  .registers 12
  invoke-static {}, Lreach/list_item_click/Sdk;->init()V
  return-void
.end method
